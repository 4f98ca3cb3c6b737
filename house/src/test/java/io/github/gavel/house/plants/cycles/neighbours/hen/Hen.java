package io.github.gavel.house.plants.cycles.neighbours.hen;

import io.github.gavel.house.plants.cycles.neighbours.egg.Egg;

public record Hen(Egg from) {}
