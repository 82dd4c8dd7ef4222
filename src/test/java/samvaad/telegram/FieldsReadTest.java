package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we ask Telegram's types for must be among the fields that are read; otherwise it is missing without a word. */
class FieldsReadTest {

    private static final String OBJECTS = "org.telegram.telegrambots.meta.api.objects";

    @Test
    void everyFieldThatIsAskedForIsRead() {
        Set<String> asked = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("samvaad.telegram").stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .flatMap(unit -> unit.getMethodCallsFromSelf().stream())
                        .flatMap(call -> jsonName(call).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).contains("message", "file_name", "media_group_id");
        assertThat(TelegramJson.FIELDS.getIncluded()).containsAll(asked);
    }

    /** The field that this call returns, as Telegram names it. */
    private static Optional<String> jsonName(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        if (!owner.getPackageName().startsWith(OBJECTS) || !call.getName().startsWith("get")) {
            return Optional.empty();
        }
        return fields(owner.reflect())
                .filter(field -> call.getName().equalsIgnoreCase("get" + field.getName()))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(JsonProperty.class)))
                .map(JsonProperty::value)
                .findFirst();
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields());
    }
}
