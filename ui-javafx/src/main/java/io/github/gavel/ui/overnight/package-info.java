/** What happened while nobody looked. */
package io.github.gavel.ui.overnight;
