package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.store.Writer;
import samvaad.testing.Languages;

class FormStorageTest {

    private static final ChatId ASHA = new ChatId(11);
    private static final ChatId RAVI = new ChatId(12);
    private static final Instant NOON = Instant.parse("2029-12-01T06:30:00Z");

    @Test
    void answersOfEveryKindComeBack() {
        Answers answers = Answers.NONE
                .with("name", new Answer.Text("आशा “राव”"))
                .with("kind", new Answer.Picked(List.of("psu", "other"), Optional.of("सहकारी")))
                .with("mobile", new Answer.Phone("+919876543210", true))
                .with("seats", new Answer.Figure(-12))
                .with("email", new Answer.Skipped())
                .with("s.opening", new Answer.Absent());
        assertThat(Answers.ofJson(answers.json())).contains(answers);
    }

    @Test
    void aFormIsReadAsItWasWrittenBefore() {
        for (Place at :
                List.of(new Place.Asked("kind"), new Place.Other("kind"), new Place.Review(), new Place.Menu())) {
            String stored = """
                    {"v":1,"number":7,"form":"registration","subject":"quick","colleague":true,"at":"%s","revision":4,"editing":true,\
                    "telegramName":"Asha Rao","answers":{"name":{"text":"आशा राव"}},"drafts":{"kind":{"picked":["other"]}}}""".formatted(at.name());
            assertThat(FormSession.ofJson(stored))
                    .contains(new FormSession(
                            7,
                            "registration",
                            "quick",
                            true,
                            Optional.of("Asha Rao"),
                            Answers.NONE.with("name", new Answer.Text("आशा राव")),
                            Answers.NONE.with("kind", new Answer.Picked(List.of("other"), Optional.empty())),
                            at,
                            4,
                            true));
            assertThat(FormSession.ofJson(stored.replace("\"telegramName\":\"Asha Rao\",", "")))
                    .hasValueSatisfying(
                            session -> assertThat(session.telegramName()).isEmpty());
            assertThat(FormSession.ofJson(stored).orElseThrow().json()).contains("\"at\":\"" + at.name() + "\"");
        }
    }

    @Test
    void whatCanNotBeReadIsNothing() {
        String stored = Answers.NONE.with("name", new Answer.Text("Asha")).json();
        for (String damaged : List.of(
                "",
                "null",
                "[]",
                "17",
                stored.substring(0, stored.length() - 2),
                stored.replace("\"v\":1", "\"v\":2"),
                stored.replace("text", "song"),
                stored.replace("\"Asha\"", "3"),
                "{\"v\":1}")) {
            assertThat(Answers.ofJson(damaged)).as(damaged).isEmpty();
            assertThat(FormSession.ofJson(damaged)).as(damaged).isEmpty();
        }
        FormSession session = new FormChat(Forms.registration(), Languages.HI).session();
        assertThat(FormSession.ofJson(session.json().replace("asked:", "asking:")))
                .isEmpty();
    }

    @Test
    void aChatHasOneFormWhichOutlivesARestart(@TempDir Path folder) throws Exception {
        FormSession first = new FormChat(Forms.registration(), Languages.HI).session();
        FormSession second = new FormChat(Forms.registration(), Languages.HI)
                .sends("आशा राव")
                .session();
        inStore(folder, sql -> {
            new FormTable(sql).save(ASHA, first, NOON);
            new FormTable(sql).save(ASHA, second, NOON);
            return 0;
        });
        Optional<FormTable.Kept> found = inStore(folder, sql -> new FormTable(sql).find(ASHA));
        assertThat(found).contains(new FormTable.Kept(second, NOON, false));
        Optional<FormTable.Kept> none = inStore(folder, sql -> new FormTable(sql).find(RAVI));
        assertThat(none).isEmpty();
    }

    @Test
    void aFormGivesWayToOneOfAnotherEvent(@TempDir Path folder) throws Exception {
        FormSession quick = new FormChat(Forms.registration(), Languages.HI).session();
        FormSession other = new FormSession(
                quick.number() + 1,
                quick.formId(),
                "other",
                quick.colleague(),
                quick.telegramName(),
                quick.answers(),
                quick.drafts(),
                quick.at(),
                quick.revision(),
                quick.editing());
        inStore(folder, sql -> {
            FormTable forms = new FormTable(sql);
            forms.save(ASHA, quick, NOON);
            forms.putAside(ASHA);
            forms.save(RAVI, quick, NOON);
            forms.save(ASHA, other, NOON.plusSeconds(60));
            assertThat(forms.find(ASHA)).contains(new FormTable.Kept(other, NOON.plusSeconds(60), false));
            assertThat(forms.find(RAVI)).contains(new FormTable.Kept(quick, NOON, false));
            return 0;
        });
    }

    @Test
    void aFormIsPutAsideAndTakenUpAgain(@TempDir Path folder) throws Exception {
        FormSession session = new FormChat(Forms.registration(), Languages.HI).session();
        inStore(folder, sql -> {
            FormTable forms = new FormTable(sql);
            forms.save(ASHA, session, NOON);
            forms.putAside(ASHA);
            assertThat(forms.find(ASHA)).contains(new FormTable.Kept(session, NOON, true));
            forms.takeUp(ASHA, NOON.plusSeconds(60));
            assertThat(forms.find(ASHA)).contains(new FormTable.Kept(session, NOON.plusSeconds(60), false));
            assertThat(forms.drop(ASHA)).isTrue();
            assertThat(forms.drop(ASHA)).isFalse();
            return 0;
        });
    }

    @Test
    void noTwoFormsHaveTheSameNumber(@TempDir Path folder) throws Exception {
        long first = inStore(folder, sql -> new FormTable(sql).nextNumber());
        long second = inStore(folder, sql -> new FormTable(sql).nextNumber());
        assertThat(second).isGreaterThan(first);
    }

    private static <T> T inStore(Path folder, Function<Sql, T> work) throws Exception {
        try (Database database = Database.open(folder, Clock.systemUTC());
                Writer writer = new Writer(database).start()) {
            return writer.submit(work).get(10, TimeUnit.SECONDS);
        }
    }
}
