package io.github.gavel.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** That no line of a class's disassembly matches: for what ArchUnit does not see, such as local variables. */
final class Bytecode extends ArchCondition<JavaClass> {
    private static final ToolProvider JAVAP = ToolProvider.findFirst("javap").orElseThrow();

    private static final Pattern COMPILED_FROM = Pattern.compile("^Compiled from ", Pattern.MULTILINE);

    private final Pattern unwanted;
    private final Map<JavaClass, String> disassembled = new HashMap<>();

    private Bytecode(String what, Pattern unwanted) {
        super("be free of " + what);
        this.unwanted = unwanted;
    }

    static Bytecode freeOf(String what, String... unwanted) {
        return new Bytecode(what, Pattern.compile(String.join("|", unwanted)));
    }

    @Override
    public void init(Collection<JavaClass> types) {
        List<JavaClass> all = List.copyOf(types);
        String[] texts = COMPILED_FROM.split(disassembled(all), -1);
        if (texts.length != all.size() + 1) {
            throw new IllegalStateException(texts.length - 1 + " disassembled of " + all.size() + " classes");
        }
        for (int i = 0; i < all.size(); i++) {
            disassembled.put(all.get(i), texts[i + 1]);
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Objects.requireNonNull(disassembled.get(type))
                .lines()
                .filter(line -> unwanted.matcher(line).find())
                .map(line -> type.getName() + ": " + line.strip())
                .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
    }

    /** All of them at once, because starting the disassembler takes longer than its work on a class. */
    private static String disassembled(List<JavaClass> types) {
        Stream<String> files = types.stream()
                .map(type -> type.getSource().orElseThrow().getUri().toString());
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int status = JAVAP.run(
                out, out, Stream.concat(Stream.of("-c", "-p", "-s"), files).toArray(String[]::new));
        out.flush();
        if (status != 0) {
            throw new IllegalStateException("javap ended with " + status + ": " + text);
        }
        return text.toString();
    }
}
