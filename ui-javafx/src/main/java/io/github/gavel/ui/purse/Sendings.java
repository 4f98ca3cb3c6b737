package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Obstacle;
import io.github.gavel.client.purse.Part;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.math.BigInteger;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Sends tokens: what is to be sent, once more to look at, and what became of it. */
record Sendings(Words words, WalletCommands commands, Sheets sheets, PurseView view, Coins coins) {
    private static final int PREFIX = 2;
    private static final int GROUP = 4;

    Sheet sheet() {
        return asking("", "", Optional.empty());
    }

    private Sheet asking(String whom, String howMuch, Optional<Reply.Refused<Amount>> refused) {
        Sheet sheet = new Sheet(Feather.ARROW_UP_RIGHT, words.say("purse.send"), has());
        Entry to = Entry.line(words.say("purse.to"));
        Entry sum = Entry.line(words.say("purse.howMuch"));
        to.put(whom);
        sum.put(howMuch);
        refused.ifPresent(why -> (isAboutTo(why.obstacle()) ? to : sum).complain(sheets.sentence(why)));
        Button next = Sheet.first(words.say("purse.review"), () -> review(to, sum));
        sheet.consequence(words.say("purse.sendEnd"));
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), next);
        return sheet.with(to, sum);
    }

    private static boolean isAboutTo(Obstacle obstacle) {
        return obstacle == Obstacle.BAD_ADDRESS || obstacle == Obstacle.OWN_ADDRESS;
    }

    private String has() {
        String free =
                view.balance().map(it -> coins.exact(it.sum(Part.SPENDABLE))).orElse("–");
        return words.say("purse.youHave", free);
    }

    private void review(Entry to, Entry sum) {
        String whom = to.text().strip();
        String howMuch = sum.text().strip();
        Optional<Amount> amount = view.ledger().flatMap(it -> it.tokens().read(howMuch));
        if (amount.filter(it -> !it.isZero()).isEmpty()) {
            sum.complain(words.say("purse.no.bad_sum"));
            return;
        }
        if (whom.isEmpty()) {
            to.complain(words.say("purse.no.bad_address"));
            return;
        }
        Sheet sheet = new Sheet(Feather.ARROW_UP_RIGHT, words.say("purse.reviewTitle"), words.say("purse.reviewWhy"));
        Label address = Boxes.cut(inGroups(whom), "medium");
        address.setWrapText(true);
        Button send = Sheet.first(words.say("purse.sendDo"), () -> {});
        send.setOnAction(event -> {
            send.setDisable(true);
            sheet.consequence(words.say("purse.asking"));
            commands.send(whom, howMuch, reply -> heard(reply, whom, howMuch));
        });
        sheet.consequence(words.say("purse.sendEnd"));
        sheet.actions(
                Sheet.plain(words.say("purse.back"), () -> sheets.open(asking(whom, howMuch, Optional.empty()))), send);
        sheets.open(sheet.with(
                fact("purse.howMuch", Boxes.text(coins.exact(amount.get()), "figure")),
                fact("purse.to", address),
                fact("purse.after", Boxes.text(after(amount.get())))));
    }

    private Node fact(String name, Node what) {
        return Boxes.column(4, Boxes.text(words.say(name), "caption"), what);
    }

    private String after(Amount amount) {
        return view.balance()
                .map(it -> it.sum(Part.SPENDABLE).subtract(BigInteger.valueOf(amount.grains())))
                .map(left -> left.signum() < 0 ? words.say("purse.no.too_little") : coins.exact(left))
                .orElse("–");
    }

    /** Four digits at a time, for an eye that compares. */
    static String inGroups(String address) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            boolean isNext = i >= PREFIX && (i - PREFIX) % GROUP == 0;
            groups.append(isNext ? " " : "").append(address.charAt(i));
        }
        return groups.toString();
    }

    private void heard(Reply<Amount> reply, String whom, String howMuch) {
        if (reply instanceof Reply.Refused<Amount> refused) {
            sheets.open(asking(whom, howMuch, Optional.of(refused)));
            return;
        }
        Sheet sheet = new Sheet(
                Feather.CHECK,
                words.say("purse.sent"),
                words.say("purse.sentWhat", coins.exact(((Reply.Done<Amount>) reply).value()), whom));
        sheet.actions(Sheet.first(words.say("purse.close"), sheets::close));
        sheets.open(sheet);
    }
}
