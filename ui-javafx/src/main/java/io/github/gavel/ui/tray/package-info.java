/** What stands in a tray, where a desktop has one. */
package io.github.gavel.ui.tray;
