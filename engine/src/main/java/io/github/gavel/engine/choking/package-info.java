/** Who may download from us when nobody bids: pure decisions, once every ten seconds. */
package io.github.gavel.engine.choking;
