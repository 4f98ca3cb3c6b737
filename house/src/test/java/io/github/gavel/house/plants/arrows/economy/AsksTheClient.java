package io.github.gavel.house.plants.arrows.economy;

import io.github.gavel.house.plants.arrows.client.Screen;

public record AsksTheClient(Screen screen) {}
