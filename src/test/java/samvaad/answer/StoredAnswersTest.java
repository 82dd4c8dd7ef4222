package samvaad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What earlier versions stored is read, and what is stored now can be asked for by its names in SQL. */
class StoredAnswersTest {

    @Test
    void answersOfEveryKindAreReadAsTheyWereWrittenBefore() {
        String stored = """
                {"v":1,"answers":{"name":{"text":"आशा “राव”"},"kind":{"picked":["psu","other"],"other":"सहकारी"},\
                "role":{"picked":["buyer"]},"topics":{"picked":[]},"mobile":{"phone":"+919876543210","card":false,"proved":true},\
                "second":{"phone":"+919893012345","card":true},"seats":{"figure":-12},"s.opening":{"absent":true},\
                "s.close":{"kept":true},"email":{"skipped":true}}}""";
        assertThat(Answers.ofJson(stored))
                .contains(Answers.NONE
                        .with("name", new Answer.Text("आशा “राव”"))
                        .with("kind", new Answer.Picked(List.of("psu", "other"), Optional.of("सहकारी")))
                        .with("role", new Answer.Picked(List.of("buyer"), Optional.empty()))
                        .with("topics", new Answer.Picked(List.of(), Optional.empty()))
                        .with("mobile", new Answer.Phone("+919876543210", false, true))
                        .with("second", new Answer.Phone("+919893012345", true))
                        .with("seats", new Answer.Figure(-12))
                        .with("s.opening", new Answer.Absent())
                        .with("s.close", new Answer.Kept())
                        .with("email", new Answer.Skipped()));
    }

    @Test
    void eachKindKeepsItsNames() {
        assertThat(Answers.NONE.with("name", new Answer.Text("Asha")).json())
                .isEqualTo("{\"v\":1,\"answers\":{\"name\":{\"text\":\"Asha\"}}}");
        assertThat(json(new Answer.Picked(List.of("a", "b"), Optional.of("c"))))
                .contains("{\"picked\":[\"a\",\"b\"],\"other\":\"c\"}");
        assertThat(json(new Answer.Picked(List.of("a"), Optional.empty()))).contains("{\"picked\":[\"a\"]}");
        assertThat(json(new Answer.Phone("+919876543210", true)))
                .contains("{\"phone\":\"+919876543210\",\"card\":true");
        assertThat(json(new Answer.Figure(4))).contains("{\"figure\":4}");
        assertThat(json(new Answer.Absent())).contains("{\"absent\":true}");
        assertThat(json(new Answer.Kept())).contains("{\"kept\":true}");
        assertThat(json(new Answer.Skipped())).contains("{\"skipped\":true}");
    }

    private static String json(Answer answer) {
        return Answers.NONE.with("one", answer).json();
    }
}
