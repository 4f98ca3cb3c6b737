/** Making a torrent. */
package io.github.gavel.ui.making;
