/** The small parts that every screen is made of. What they look like is in the theme. */
package io.github.gavel.ui.kit;
