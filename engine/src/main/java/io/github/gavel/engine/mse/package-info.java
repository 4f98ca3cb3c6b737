/**
 * The encrypted handshake of BitTorrent (message stream encryption): a state machine on bytes that opens no socket,
 * waits for nobody and reads no clock.
 */
package io.github.gavel.engine.mse;
