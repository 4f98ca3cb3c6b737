/** Which program this is, what it is made of, and where it keeps things. */
package io.github.gavel.ui.about;
