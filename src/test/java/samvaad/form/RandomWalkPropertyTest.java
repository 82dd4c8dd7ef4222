package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.Button;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.testing.Languages;

/** People who press and type anything at all. FormChat checks each screen against Telegram's limits. */
class RandomWalkPropertyTest {

    private static final int STEPS = 16;

    private static final List<String> TYPED = List.of(
            "आशा राव",
            "PWD",
            "1",
            "२",
            "9876543210",
            "+91 98765-43210",
            "a@gov.in",
            "a@b.nic.in",
            "5 ⭐",
            "10",
            "-3",
            "बोली, payments",
            "अन्य",
            "back",
            "वापस",
            "छोड़ें",
            "Skip",
            "हो गया",
            "Confirm",
            "बाहर निकलें",
            "",
            " ",
            "\u200d",
            "\ud800",
            "👨‍👩‍👧‍👦👍🏽",
            "<b>&\"</b>",
            "{0} '{' ${x} %s",
            "f:7.1:back",
            "o1, o2, 3, 4",
            "\n\n\n",
            "99999999999999999999",
            "🇮🇳",
            "क्".repeat(50));

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void neverFailsNorLosesAnAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        boolean colleague = random.nextInt(5) == 0;
        Form form =
                colleague ? Forms.colleague() : random.nextInt(3) > 0 ? REGISTRATION : OTHERS.get(random.nextInt(2));
        FormChat chat = new FormChat(
                form,
                random.nextBoolean() ? Languages.HI : Languages.EN,
                colleague,
                TYPED.get(random.nextInt(TYPED.size())));
        if (!OTHERS.contains(form)) {
            skipAhead(chat, random.nextInt(5));
        }
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < STEPS && !(chat.last() instanceof FormStep.Confirmed); i++) {
            chat.buttons().forEach(button -> seen.add(button.data().encoded()));
            FormSession before = chat.session();
            boolean restarted = step(chat, seen, random);
            if (!restarted) {
                keepsAnswers(before, chat.session());
            }
            assertThat(FormSession.ofJson(chat.session().json())).contains(chat.session());
            complete(form, chat.last());
        }
        Statistics.label("end")
                .collect(chat.last() instanceof FormStep.Confirmed ? "confirmed" : place(chat.session()))
                .coverage(ends -> {
                    ends.check("confirmed").percentage(percent -> percent > 10);
                    ends.check("Review").percentage(percent -> percent > 2);
                    ends.check("Other").percentage(percent -> percent > 0.3);
                });
    }

    /** Random steps alone would seldom see the end of a form. */
    private static void skipAhead(FormChat chat, int far) {
        switch (far) {
            case 0 -> RegistrationFormTest.atReview(chat);
            case 1 -> RegistrationFormTest.atTopics(chat);
            case 2 -> RegistrationFormTest.atMobile(chat);
            case 3 -> RegistrationFormTest.atKind(chat);
            default -> {}
        }
    }

    private static String place(FormSession session) {
        return session.at().getClass().getSimpleName();
    }

    private static final Form REGISTRATION = Forms.registration();
    private static final List<Form> OTHERS = List.of(Forms.feedback(), Forms.odd());

    /** Returns whether the form was begun anew. */
    private static boolean step(FormChat chat, List<String> seen, Random random) {
        int dice = random.nextInt(100);
        if (dice < 50 && !chat.buttons().isEmpty()) {
            Button.Press button =
                    chat.buttons().get(random.nextInt(chat.buttons().size()));
            chat.pressesData(button.data().encoded());
            return button.data().encoded().endsWith(":new");
        } else if (dice < 60 && !seen.isEmpty()) {
            String old = seen.get(random.nextInt(seen.size()));
            chat.pressesData(old);
            return old.endsWith(":new");
        } else if (dice < 64) {
            chat.pressesData("f:7." + chat.session().revision() + ":" + garbage(random));
        } else if (dice < 68) {
            chat.pressesData(garbage(random));
        } else if (dice < 72) {
            chat.does(new FormInput.Contact(
                    random.nextBoolean() ? "919876543210" : garbage(random), garbage(random), random.nextBoolean()));
        } else if (dice < 75) {
            chat.attaches(random.nextBoolean() ? Kind.PHOTO : Kind.STICKER);
        } else if (dice < 76) {
            chat.comesBack();
        } else if (dice < 77) {
            chat.leaves();
        } else {
            chat.sends(dice < 93 ? TYPED.get(random.nextInt(TYPED.size())) : garbage(random));
        }
        return false;
    }

    /** Each answer stays but that of the question that was shown, which may only be replaced. */
    private static void keepsAnswers(FormSession before, FormSession after) {
        String asked = before.at() instanceof Place.Asked at
                ? at.question()
                : before.at() instanceof Place.Other other ? other.question() : "";
        before.answers().byQuestion().forEach((question, answer) -> {
            Optional<Answer> now = after.answers().to(question);
            assertThat(now).isPresent();
            if (!question.equals(asked)) {
                assertThat(now).contains(answer);
            }
        });
        before.drafts().byQuestion().forEach((question, draft) -> {
            if (!question.equals(asked)) {
                assertThat(after.drafts().to(question)).contains(draft);
            }
        });
        if (before.revision() == after.revision()) {
            assertThat(after.at()).isEqualTo(before.at());
            assertThat(after.answers()).isEqualTo(before.answers());
        }
    }

    private static void complete(Form form, FormStep step) {
        if (step instanceof FormStep.Confirmed confirmed) {
            for (Question question : form.questions()) {
                Optional<Answer> answer = confirmed.answers().to(question.id());
                assertThat(answer).isPresent();
                assertThat(question.required() && answer.get() instanceof Answer.Skipped)
                        .isFalse();
            }
            assertThat(Answers.ofJson(confirmed.answers().json())).contains(confirmed.answers());
        }
    }

    private static String garbage(Random random) {
        int length = random.nextInt(8) == 0 ? random.nextInt(6000) : random.nextInt(40);
        int kind = random.nextInt(4);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (kind) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.appendCodePoint(0x900 + random.nextInt(0x80));
                default -> text.append("<&\">:.fonpickback0129 \u0301".charAt(random.nextInt(23)));
            }
        }
        return text.toString();
    }
}
