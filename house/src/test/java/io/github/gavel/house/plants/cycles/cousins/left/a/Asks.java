package io.github.gavel.house.plants.cycles.cousins.left.a;

import io.github.gavel.house.plants.cycles.cousins.right.a.Told;

public record Asks(Told right) {}
