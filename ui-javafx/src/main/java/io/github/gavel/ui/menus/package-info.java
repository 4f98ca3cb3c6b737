/** Menus that several parts of the window have. */
package io.github.gavel.ui.menus;
