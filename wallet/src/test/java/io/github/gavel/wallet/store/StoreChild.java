package io.github.gavel.wallet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that opens a store and writes rows to it until that fails, and says what came of each. */
final class StoreChild {
    private StoreChild() {}

    /** A folder, how many groups, and how many rows in each. */
    public static void main(String[] words) throws IOException {
        int size = Integer.parseInt(words[2]);
        StoreOpened opened = WalletStore.open(Path.of(words[0]), Samples.OWNER, Samples.NOON);
        if (opened instanceof StoreOpened.Refused refused) {
            System.out.println("refused: " + refused.why());
            return;
        }
        try (WalletStore store = ((StoreOpened.Ready) opened).store()) {
            for (int group = 0; group < Integer.parseInt(words[1]); group++) {
                List<Change> changes = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    changes.add(new Change.Payer(Samples.open((long) group * size + i, 0, 1, 2)));
                }
                Kept kept = Shelf.wait(store.keep(changes));
                System.out.println(kept instanceof Kept.Failed failed ? "failed: " + failed.why() : "kept");
                System.out.flush();
            }
        }
    }
}
