/** What happened, in sentences. */
package io.github.gavel.ui.log;
