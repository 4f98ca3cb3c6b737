/** A wallet as its owner looks at it: what there is, what happened, and what can be done with it. */
package io.github.gavel.client.purse;
