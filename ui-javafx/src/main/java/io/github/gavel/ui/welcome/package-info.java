/** What somebody is asked who opens the window for the first time. */
package io.github.gavel.ui.welcome;
