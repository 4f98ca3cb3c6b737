/** The window: it is told what is and sends what somebody wants. */
package io.github.gavel.ui;
