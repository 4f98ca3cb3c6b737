/** How everything looks: tokens, type, and the one sheet that uses them. */
package io.github.gavel.ui.theme;
