package io.github.gavel.house.plants.cycles.cousins.right.b;

import io.github.gavel.house.plants.cycles.cousins.left.b.Told;

public record Asks(Told left) {}
