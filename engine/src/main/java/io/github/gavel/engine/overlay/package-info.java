/**
 * What somebody with rules of their own may decide, say and see: who is served, what is said beside the protocol, where
 * a piece comes from. The engine knows nothing of those rules and never waits for them.
 */
package io.github.gavel.engine.overlay;
