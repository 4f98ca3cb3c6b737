/** The bus of a desktop's session, where there is one: nothing else here knows of it. */
package io.github.gavel.ui.bus;
