/** A folder on a disk that belongs to one owner. */
package io.github.gavel.wallet.folder;
