package io.github.gavel.client.purse;

import java.nio.file.Path;

/**
 * Where a wallet is.
 *
 * @param wallet its own folder
 * @param ledgers the folder of descriptors of joined ledgers
 */
public record PursePlaces(Path wallet, Path ledgers) {}
