package io.github.gavel.house.plants.cycles.cousins.right.a;

public record Told() {}
