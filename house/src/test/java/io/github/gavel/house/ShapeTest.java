package io.github.gavel.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.house.Shape.Sized;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void filesAreShort() {
        Shape shape = new Shape(Text.ofTheHouse().stream()
                .filter(Text::isJava)
                .map(text -> new Sized(text.path(), text.lines().size()))
                .toList());
        System.out.println(shape);
        assertThat(shape.complaints()).isEmpty();
    }

    @Test
    void catchesALongFile() {
        assertThat(of(99, 80, 1, 500).complaints()).isEmpty();
        assertThat(of(99, 80, 1, 501).complaints()).singleElement().asString().contains("500 lines", "file (501)");
    }

    @Test
    void catchesTooManyRatherLongFiles() {
        assertThat(of(95, 80, 5, 251).complaints()).isEmpty();
        assertThat(of(94, 80, 6, 251).complaints()).singleElement().asString().contains("94 %", "file (251)");
        assertThat(of(94, 80, 6, 250).complaints()).isEmpty();
    }

    @Test
    void catchesAHighMedian() {
        assertThat(of(2, 80, 1, 81).complaints()).isEmpty();
        assertThat(of(1, 80, 2, 81).complaints()).singleElement().asString().contains("it is 81");
    }

    private static Shape of(int some, int lines, int others, int otherLines) {
        return new Shape(Stream.of(
                        Collections.nCopies(some, new Sized("file", lines)),
                        Collections.nCopies(others, new Sized("file", otherLines)))
                .flatMap(List::stream)
                .toList());
    }
}
