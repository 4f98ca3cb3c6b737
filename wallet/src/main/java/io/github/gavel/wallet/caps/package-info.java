/** How much a wallet may sign away, and how much it has. */
package io.github.gavel.wallet.caps;
