/** The rows of one wallet folder on its disk: what has to be there before anything is signed or acknowledged. */
package io.github.gavel.wallet.store;
