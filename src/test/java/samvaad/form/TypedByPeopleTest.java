package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import samvaad.answer.Answer;
import samvaad.testing.Cost;
import samvaad.testing.Languages;
import samvaad.text.Graphemes;
import samvaad.text.Language;
import samvaad.text.ShownName;
import samvaad.typed.MobileNumber;
import samvaad.typed.PersonName;
import samvaad.typed.Typing;

/** What people really type, and what some type to spoil a list. */
class TypedByPeopleTest {

    @Test
    void aMobileAmongWordsIsThatMobile() {
        for (String typed : new String[] {
            "my number is 9893012345",
            "mob: 9893012345",
            "98930 12345 (office)",
            "mob. no. +91-98930-12345, call after 5",
            "मेरा नंबर ९८९३०१२३४५ है",
            "9893012345 WhatsApp: 98930 12345",
            "Pin 462001, mobile 09893012345"
        }) {
            assertThat(MobileNumber.read(typed).map(List::of).orElseGet(() -> MobileNumber.among(typed)))
                    .as(typed)
                    .containsExactly("+919893012345");
        }
        for (String none : new String[] {
            "my number",
            "0755 2551234 is the office",
            "aadhaar 234567890124",
            "call 12345",
            "+1 415 555 2671 is mine",
            ""
        }) {
            assertThat(MobileNumber.among(none)).as(none).isEmpty();
        }
        Cost.isLinear(MobileNumber::among);
    }

    @Test
    void ofTwoThePersonSaysWhich() {
        FormChat own = atTheMobile(Forms.registration(), Languages.EN, false);
        own.sends("9893012345 or 98930 54321").sees("invalid.several");
        own.seesButtons("+91 98930 12345", "+91 98930 54321").presses("+91 98930 54321");
        assertThat(own.session().answers().to("mobile")).contains(new Answer.Phone("+919893054321", false));
        FormChat colleague = atTheMobile(Forms.colleague(), Languages.HI, true);
        colleague.sends("9893012345, 9893054321").sees("invalid.several").presses("+91 98930 12345");
        assertThat(colleague.session().answers().to("mobile")).contains(new Answer.Phone("+919893012345", false));
    }

    private static FormChat atTheMobile(Form form, Language language, boolean colleague) {
        FormChat chat = new FormChat(form, language, colleague, "Asha");
        chat.sends("Asha Rao").sends("GeM").presses(language.equals(Languages.EN) ? "State department" : "राज्य विभाग");
        return chat;
    }

    @Test
    void namesHaveNoControlsOfDirectionAndNoTowers() {
        for (String name :
                new String[] {"\u202eAsha\u202c Rao", "\u2066Asha\u2069 \u200fRao", "Asha\u0007 Rao\u061c"}) {
            assertThat(PersonName.read(name)).as(name).contains("Asha Rao");
            assertThat(ShownName.of(name)).isEqualTo("Asha Rao");
        }
        String tower = "A" + "\u0301\u0316\u0321".repeat(20) + "sha";
        assertThat(PersonName.read(tower).orElseThrow().length()).isLessThan(10);
        assertThat(ShownName.of(tower).length()).isLessThan(10);
        assertThat(ShownName.of("आशा" + "\u0947\u093f".repeat(50)).length()).isLessThan(15);
        assertThat(ShownName.of("Asha\nRao\u2028x")).isEqualTo("Asha Rao x");
    }

    @Test
    void namesOfAllScriptsStayAsTheyAre() {
        for (String name : new String[] {
            "क्\u200dष्य",
            "श्री\u200cराम",
            "Nguyễn Thị Ngọc Ánh",
            "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
            "കൃഷ്ണൻ\u200d",
            "শ্রী র\u200d্যা",
            "ஸ்ரீ",
            "རྡོ་རྗེ",
            "བསྒྲུབས",
            "မြန်မာ ဦးကျော်",
            "محمد بن عبدِاللّٰهِ",
            "שָׁלוֹם",
            "ขวัญใจ",
            "Đỗ Thị Hồng",
            "Żółć",
            "李明",
            "र्त्स्न्य",
            "ᱥᱟᱱᱛᱟᱲᱤ",
            "ꯃꯅꯤꯄꯨꯔꯤ"
        }) {
            String nfc = Graphemes.nfc(name);
            assertThat(ShownName.of(name)).isEqualTo(nfc);
            assertThat(Typing.line(name + "x")).isEqualTo(Graphemes.nfc(name + "x"));
        }
    }
}
