package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Obstacle;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Quiz;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.feather.Feather;

/** Saves a wallet, in two halves: words for the account, which are asked back, and a file for the channels. */
record BackingUp(Words words, WalletCommands commands, Sheets sheets, PurseView view) {
    private static final int COLUMNS = 3;

    /** Both halves, and how they stand. */
    Sheet sheet() {
        Sheet sheet = new Sheet(Feather.SHIELD, words.say("purse.backup"), words.say("purse.backupWhy"));
        boolean hasFile = view.safety().saved().isPresent();
        sheet.actions(Sheet.plain(words.say("purse.close"), sheets::close));
        return sheet.with(
                half(
                        view.safety().hasWords(),
                        words.say("purse.words"),
                        words.say(view.safety().hasWords() ? "purse.wordsKnown" : "purse.wordsUnknown"),
                        words.say("purse.showWords"),
                        this::askPassword),
                half(
                        hasFile,
                        words.say("purse.channelFile"),
                        view.safety()
                                .saved()
                                .map(at -> words.say(
                                        "purse.fileSaved",
                                        view.safety().file().map(Path::toString).orElse(""),
                                        new Moments(words).exact(at)))
                                .orElseGet(() -> words.say("purse.fileUnsaved")),
                        words.say("purse.saveFile"),
                        this::askFile));
    }

    private static Node half(boolean isDone, String title, String how, String press, Runnable pressed) {
        Label why = Boxes.cut(how, "caption");
        why.setWrapText(true);
        return Boxes.styled(
                Boxes.row(
                        12,
                        Icons.icon(isDone ? Feather.CHECK : Feather.CIRCLE, isDone ? "accent" : "subtle"),
                        Boxes.wide(Boxes.column(4, Boxes.text(title, "medium"), why)),
                        Sheet.plain(press, pressed)),
                "card");
    }

    private void askPassword() {
        Sheet sheet = new Sheet(Feather.EYE, words.say("purse.showWords"), words.say("purse.showWordsWhy"));
        Entry password = Entry.secret(words.say("purse.password"));
        Button show = Sheet.first(words.say("purse.show"), () -> {});
        show.setOnAction(event -> {
            show.setDisable(true);
            sheet.consequence(words.say("purse.checking"));
            commands.words(password.taken(), reply -> {
                show.setDisable(false);
                sheet.consequence("");
                if (reply instanceof Reply.Refused<List<String>> refused) {
                    password.complain(sheets.sentence(refused));
                } else {
                    show(((Reply.Done<List<String>>) reply).value());
                }
            });
        });
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), show);
        sheets.open(sheet.with(password));
    }

    private void show(List<String> secret) {
        Sheet sheet = new Sheet(Feather.EDIT_3, words.say("purse.words"), words.say("purse.wordsWhy"));
        GridPane grid = Boxes.styled(new GridPane(), "words");
        grid.setHgap(16);
        grid.setVgap(8);
        int rows = (secret.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < secret.size(); i++) {
            Label number = Boxes.sized(Boxes.text(String.valueOf(i + 1), "caption"), 24, 24);
            Label word = Boxes.text(secret.get(i), "medium");
            word.setAccessibleText((i + 1) + ", " + secret.get(i));
            grid.add(Boxes.sized(Boxes.row(4, number, word), 144, 24), i / rows, i % rows);
        }
        sheet.consequence(words.say("purse.wordsEnd"));
        sheet.actions(
                Sheet.plain(words.say("purse.cancel"), sheets::close),
                Sheet.first(words.say("purse.written"), () -> ask(Quiz.of(secret, new Random()))));
        sheets.open(sheet.with(grid));
    }

    private void ask(Quiz quiz) {
        Sheet sheet = new Sheet(Feather.EDIT_3, words.say("purse.quiz"), words.say("purse.quizWhy"));
        List<Entry> entries = new ArrayList<>();
        for (int place : quiz.places()) {
            entries.add(Entry.line(words.say("purse.wordNumber", place + 1)));
        }
        Button check = Sheet.first(words.say("purse.check"), () -> {
            List<String> typed = entries.stream().map(Entry::text).toList();
            if (quiz.accepts(typed)) {
                commands.knowsTheWords();
                askFile();
            } else {
                entries.get(entries.size() - 1).complain(words.say("purse.quizWrong"));
            }
        });
        sheet.actions(Sheet.plain(words.say("purse.back"), () -> show(quiz.words())), check);
        sheets.open(sheet.with(entries.toArray(Node[]::new)));
    }

    private void askFile() {
        Sheet sheet = new Sheet(Feather.SAVE, words.say("purse.channelFile"), words.say("purse.fileWhy"));
        FileLine file = new FileLine(
                words.say("purse.saveTo"),
                words.say("purse.choose"),
                chosen -> commands.chooseToWrite("gavel-channels.backup", chosen));
        view.safety().file().ifPresent(file::put);
        Button save = Sheet.first(words.say("purse.save"), () -> {});
        save.setOnAction(event -> file.path()
                .ifPresentOrElse(
                        path -> commands.backUp(path, reply -> saved(reply, file)),
                        () -> file.complain(words.say("purse.noPath"))));
        sheet.consequence(words.say("purse.fileEnd"));
        sheet.actions(Sheet.plain(words.say("purse.later"), sheets::close), save);
        sheets.open(sheet.with(file));
    }

    private void saved(Reply<Path> reply, FileLine file) {
        if (reply instanceof Reply.Refused<Path> refused) {
            if (refused.obstacle() == Obstacle.LOCKED) {
                sheets.open(new Unlocking(words, Unlocking.Purpose.toUnlock(commands), sheets, this::askFile).sheet());
            } else {
                file.complain(sheets.sentence(refused));
            }
            return;
        }
        Sheet sheet = new Sheet(Feather.CHECK, words.say("purse.saved"), words.say("purse.savedWhy"));
        sheet.actions(Sheet.first(words.say("purse.close"), sheets::close));
        sheets.open(sheet);
    }
}
