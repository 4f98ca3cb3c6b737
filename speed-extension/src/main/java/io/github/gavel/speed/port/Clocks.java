package io.github.gavel.speed.port;

import io.github.gavel.economy.channel.Moment;
import java.util.function.Supplier;

/** What time it is, by both clocks. */
@FunctionalInterface
public interface Clocks extends Supplier<Moment> {}
