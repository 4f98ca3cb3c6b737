/**
 * What may be signed: one struct for each purpose, so that no signature ever means two things; and the ids made of
 * hashes.
 */
package io.github.gavel.signing.struct;
