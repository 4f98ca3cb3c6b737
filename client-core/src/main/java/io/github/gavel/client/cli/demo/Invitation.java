package io.github.gavel.client.cli.demo;

import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.limits.Limit;
import java.nio.file.Path;

/**
 * What a guest is given.
 *
 * @param folder where its copy is to be
 * @param home for whatever else it keeps
 * @param port of this computer where others may call it
 * @param up how fast it uploads at most
 * @param budget what it spends at most
 * @param left to be run if it goes before the end, or after it
 */
public record Invitation(
        Path folder, Path home, PursePlaces purse, String password, int port, Limit up, Amount budget, Runnable left) {}
