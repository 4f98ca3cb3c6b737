package io.github.gavel.house.plants.arrows.client;

public record Screen(String text) {}
