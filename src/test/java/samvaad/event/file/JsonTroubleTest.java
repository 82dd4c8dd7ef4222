package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.event.QuickEvent;

class JsonTroubleTest {

    /** Here {@code ~} stands for a line end and {@code `} for a double quotation mark. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{`id`: `a`,~ }                | line 2, column 2  | an extra comma before this }",
                "{`faq`: [1, ]}                | line 1, column 13 | an extra comma before this ]",
                "{`id`: `a`~ `title`: `b`}     | line 2, column 2  | a comma is missing before this",
                "{`id`: }                      | line 1, column 8  | a value is missing",
                "{'id': `a`}                   | line 1, column 2  | quotation marks must be straight and double",
                "{`id`: “a”}                   | line 1, column 8  | quotation marks must be straight and double",
                "{id: `a`}                     | line 1, column 2  | name of a field must come here in double quotation",
                "{`id`: parking}               | line 1, column 8  | a text must be in double quotation marks",
                "{`id`: `a~b`}                 | line 1, column 10 | a text must end on the line on which it begins",
                "{`id`: `a\\d`}                | line 1, column 11 | a backslash in a text must be written twice",
                "{`id`: `a`, `id`: `b`}        | line 1, column 17 | the field \"id\" appears twice in the same object",
                "{`id`: `a`} {}                | line 1, column 13 | the file must end after its last }",
                "{`venue`:~ {`name`: `a`       | line 2, column 14 | a bracket that line 2 opens is never closed",
                "{`id`: `a                     | line 1, column 10 | the file ends too early",
                "{`id`: 5e}                    | line 1, column 9  | is not well-formed JSON here",
            })
    void whatCannotBeReadIsToldWithItsPlace(String json, String place, String reason) {
        byte[] bytes = json.replace('~', '\n').replace('`', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(QuickEvent.lines(EventFiles.content("a.json", bytes)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("a.json: " + place + ": ")
                        .contains(reason)
                        .doesNotContain("\n"));
    }
}
