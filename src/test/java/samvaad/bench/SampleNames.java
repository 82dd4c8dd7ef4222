package samvaad.bench;

import java.util.List;

/** Names as people write them, in both scripts. */
public final class SampleNames {

    public static final List<String> FIRST = List.of(
            "सुनीता",
            "Ravi",
            "आशा",
            "Mohan",
            "हरप्रीत",
            "Imran",
            "कविता",
            "Priya",
            "प्रकाश",
            "Deepak",
            "लक्ष्मी",
            "Anil",
            "फ़ातिमा",
            "Ramesh",
            "गीता",
            "Sanjay",
            "मीनाक्षी",
            "Krishnamurthy",
            "अर्जुन",
            "Nazia",
            "राजेन्द्र",
            "Vandana",
            "शिवानी",
            "Om",
            "बृजेश",
            "Chandrakant",
            "ज्योत्स्ना",
            "Yusuf",
            "ऋतु",
            "Zeenat",
            "विश्वनाथ",
            "Tanvi",
            "भारती",
            "Gurpreet",
            "देवेन्द्र");

    public static final List<String> LAST = List.of(
            "शर्मा",
            "Verma",
            "श्रीवास्तव",
            "Khan",
            "पटेल",
            "Singh",
            "चतुर्वेदी",
            "Kaur",
            "यादव",
            "Rao",
            "मिश्रा",
            "Tiwari",
            "दुबे",
            "Jain",
            "मालवीय",
            "Ansari",
            "गुप्ता",
            "Pandey",
            "राठौड़",
            "Chouhan",
            "अग्रवाल",
            "Solanki",
            "कुशवाहा",
            "Thakur",
            "बघेल");

    private SampleNames() {}
}
