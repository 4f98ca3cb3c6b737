/** A main key that stays unlocked in one program, and signs for the others of the same owner. */
package io.github.gavel.wallet.unlocked;
