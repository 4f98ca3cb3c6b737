package io.github.gavel.house.plants.cycles.cousins.left.b;

public record Told() {}
