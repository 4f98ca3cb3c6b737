/** The wallet: what there is, in parts that add up, what happened, and what its owner can do. */
package io.github.gavel.ui.purse;
