package io.github.gavel.house.plants.cycles.neighbours.egg;

import io.github.gavel.house.plants.cycles.neighbours.hen.Hen;

public record Egg(Hen from) {}
