/** What the desktop says for us while somebody looks elsewhere. */
package io.github.gavel.ui.notices;
