package io.github.gavel.house.plants.arrows.economy;

public record Rule(long limit) {}
