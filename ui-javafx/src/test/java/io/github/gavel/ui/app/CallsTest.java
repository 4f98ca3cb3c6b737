package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.instance.Call;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {
    @Test
    void whatIsCalledBeforeAnybodyListensWaitsInItsOrder() {
        Calls calls = new Calls();
        List<Call> heard = new ArrayList<>();
        calls.hear(call("a"));
        calls.hear(call("b"));
        calls.listen(heard::add);
        calls.hear(call("c"));
        assertThat(heard).containsExactly(call("a"), call("b"), call("c"));
    }

    private static Call call(String argument) {
        return new Call(Path.of("/"), List.of(argument));
    }
}
