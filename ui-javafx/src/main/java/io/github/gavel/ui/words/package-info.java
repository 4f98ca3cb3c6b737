/** Everything that is written on a screen: sentences of a language, and numbers as that language writes them. */
package io.github.gavel.ui.words;
