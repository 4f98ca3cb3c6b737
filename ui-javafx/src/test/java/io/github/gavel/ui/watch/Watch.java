package io.github.gavel.ui.watch;

import io.github.gavel.ui.theme.Theme;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test in which code of ours made the thread that draws wait. */
public final class Watch implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(Watch.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        Theme.prepare();
        test.getStore(PLACE).put(Sampler.class, new Sampler(Sampler::toolkit));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Sampler sampler = test.getStore(PLACE).remove(Sampler.class, Sampler.class);
        sampler.close();
        Map<Hindrance, String> seen = sampler.seen();
        if (!seen.isEmpty()) {
            throw new AssertionError(seen.entrySet().stream()
                    .map(found -> found.getKey() + " on the thread that draws" + found.getValue())
                    .collect(Collectors.joining("\n")));
        }
    }
}
