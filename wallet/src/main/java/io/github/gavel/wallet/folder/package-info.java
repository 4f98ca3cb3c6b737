/** A folder on a disk that belongs to one owner and to one program at a time. */
package io.github.gavel.wallet.folder;
