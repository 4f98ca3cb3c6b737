package io.github.gavel.house.plants.arrows.cellar;

public record Stranger() {}
