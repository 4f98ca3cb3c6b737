package io.github.gavel.ui.adding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ui.sample.Wares;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PicksTest {
    private final FileTree films = FileTree.of(Wares.films());
    private final Picks all = Picks.of(films, Choice.ALL);

    private static Content random(RandomGenerator random) {
        Map<String, Long> files = new LinkedHashMap<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            StringBuilder path = new StringBuilder();
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                path.append("d").append(random.nextInt(3)).append('/');
            }
            files.put(path + "f" + i, 1 + (long) random.nextInt(1_000));
        }
        return Wares.of("random", files);
    }

    private static long bytes(Content content, Choice choice) {
        return IntStream.range(0, content.layout().entries().size())
                .filter(file -> choice.of(file) != Priority.OFF)
                .mapToLong(file -> content.layout().entries().get(file).length())
                .sum();
    }

    private int at(String name) {
        return IntStream.range(0, films.branches().size())
                .filter(it -> films.branches().get(it).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whateverIsPickedTheSizesAddUpAndFoldersSayWhatIsInThem() {
        Seeds.forEach(300, random -> {
            Content content = random(random);
            FileTree tree = FileTree.of(content);
            Picks picks = Picks.of(tree, Choice.ALL);
            assertThat(picks.allBytes()).isEqualTo(content.layout().length());
            for (int turn = 0; turn < 12; turn++) {
                int at = random.nextInt(tree.branches().size());
                picks = random.nextBoolean()
                        ? picks.toggled(at)
                        : picks.with(at, List.of(Priority.values()).get(random.nextInt(4)));
                assertThat(picks.bytes()).isEqualTo(bytes(content, picks.choice(false)));
                assertFoldersAgree(tree, picks);
            }
        });
    }

    private static void assertFoldersAgree(FileTree tree, Picks picks) {
        for (int at = 0; at < tree.branches().size(); at++) {
            int own = at;
            if (tree.branches().get(at).isFolder()) {
                List<Picks.Amount> inside = IntStream.range(
                                at + 1, tree.branches().get(at).end())
                        .filter(it -> tree.branches().get(it).parent() == own)
                        .mapToObj(picks::amount)
                        .distinct()
                        .toList();
                assertThat(picks.amount(at)).isEqualTo(inside.size() == 1 ? inside.get(0) : Picks.Amount.SOME);
                assertThat(picks.bytes(at))
                        .isEqualTo(
                                IntStream.range(at + 1, tree.branches().get(at).end())
                                        .filter(it -> tree.branches().get(it).parent() == own)
                                        .mapToLong(picks::bytes)
                                        .sum());
            }
        }
    }

    @Test
    void whatIsPartlyWantedIsWantedWhollyFirst() {
        Picks some = all.toggled(at("soundtrack"));
        assertThat(some.amount(at("Tears of Steel"))).isEqualTo(Picks.Amount.SOME);
        Picks whole = some.toggled(at("Tears of Steel"));
        assertThat(whole.amount(at("soundtrack"))).isEqualTo(Picks.Amount.ALL);
        assertThat(whole.toggled(at("Tears of Steel")).amount(at("soundtrack"))).isEqualTo(Picks.Amount.NONE);
        assertThat(all.toggledAll().files()).isZero();
        assertThat(some.toggledAll().files()).isEqualTo(all.allFiles());
    }

    @Test
    void aFolderHasThePriorityThatAllInItHave() {
        Picks mixed = all.with(at("soundtrack"), Priority.HIGH);
        assertThat(mixed.priority(at("soundtrack"))).isEqualTo(Optional.of(Priority.HIGH));
        assertThat(mixed.priority(at("Tears of Steel"))).isEmpty();
        assertThat(mixed.priority(at("Sintel"))).isEqualTo(Optional.of(Priority.NORMAL));
    }

    @Test
    void anEngineIsToldOfEachFileByItsNumber() {
        Choice choice = all.with(at("README.txt"), Priority.OFF).choice(true);
        assertThat(choice.sequential()).isTrue();
        assertThat(choice.files()).hasSize(11);
        assertThat(choice.of(10)).isEqualTo(Priority.OFF);
        assertThat(choice.files().subList(0, 10)).containsOnly(Priority.NORMAL);
    }

    @Test
    void foldersComeFirstAndTheFolderOfAllSaysNothing() {
        assertThat(names(Set.of(), ""))
                .containsExactly("Big Buck Bunny", "Sintel", "Spring", "Tears of Steel", "README.txt");
        assertThat(names(Set.of(at("Spring")), ""))
                .containsExactly(
                        "Big Buck Bunny",
                        "Sintel",
                        "Spring",
                        "making of",
                        "spring_1080p.mkv",
                        "Tears of Steel",
                        "README.txt");
    }

    @Test
    void whatIsSoughtIsSeenInItsFolders() {
        assertThat(names(Set.of(), " NOTES")).containsExactly("Spring", "making of", "notes.pdf");
        assertThat(names(Set.of(), "making")).containsExactly("Spring", "making of", "notes.pdf", "storyboard.pdf");
        assertThat(names(Set.of(), "nothing like that")).isEmpty();
    }

    private List<String> names(Set<Integer> open, String search) {
        return ChoiceRow.of(films, all, open, search).stream()
                .map(ChoiceRow::name)
                .toList();
    }

    @Test
    void labelsAreReadAsTheyAreTyped() {
        assertThat(LabelText.read(" films, linux ,,films")).containsExactly("films", "linux");
        assertThat(LabelText.toggled("films", "linux")).isEqualTo("films, linux");
        assertThat(LabelText.toggled("films, linux", "films")).isEqualTo("linux");
    }

    @Test
    void whatFitsLeavesSomethingAndWhatDoesNotLacksSomething() {
        assertThat(new Room(10, 10).isEnough()).isTrue();
        assertThat(new Room(11, 10).isEnough()).isFalse();
        assertThat(new Room(11, 10).rest()).isEqualTo(1);
        assertThat(new Room(4, 10).rest()).isEqualTo(6);
        assertThat(new Room(4, Long.MAX_VALUE).isKnown()).isFalse();
    }
}
