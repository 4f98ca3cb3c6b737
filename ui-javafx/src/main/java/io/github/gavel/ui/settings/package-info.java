/** Everything that a user decides about the whole client. */
package io.github.gavel.ui.settings;
