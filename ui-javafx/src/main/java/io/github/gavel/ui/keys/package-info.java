/** What every key does, in one place. */
package io.github.gavel.ui.keys;
