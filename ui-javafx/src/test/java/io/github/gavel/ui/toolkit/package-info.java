/** The toolkit without a display. */
package io.github.gavel.ui.toolkit;
