package demo;

import io.kitgen.KitService;

@KitService
public interface Shop { // KIT133
  void op0();

  void op1();

  void op2();

  void op3();

  void op4();

  void op5();

  void op6();

  void op7();

  void op8();

  void op9();

  void op10();

  void op11();

  void op12();

  void op13();

  void op14();

  void op15();

  void op16();

  void op17();

  void op18();

  void op19();

  void op20();

  void op21();

  void op22();

  void op23();

  void op24();

  void op25();

  void op26();

  void op27();

  void op28();

  void op29();

  void op30();

  void op31();

  void op32();

  void op33();

  void op34();

  void op35();

  void op36();

  void op37();

  void op38();

  void op39();

  void op40();

  void op41();

  void op42();

  void op43();

  void op44();

  void op45();

  void op46();

  void op47();

  void op48();

  void op49();

  void op50();

  void op51();

  void op52();

  void op53();

  void op54();

  void op55();

  void op56();

  void op57();

  void op58();

  void op59();

  void op60();

  void op61();

  void op62();

  void op63();

  void op64();

  void op65();

  void op66();

  void op67();

  void op68();

  void op69();

  void op70();

  void op71();

  void op72();

  void op73();

  void op74();

  void op75();

  void op76();

  void op77();

  void op78();

  void op79();

  void op80();

  void op81();

  void op82();

  void op83();

  void op84();

  void op85();

  void op86();

  void op87();

  void op88();

  void op89();

  void op90();

  void op91();

  void op92();

  void op93();

  void op94();

  void op95();

  void op96();

  void op97();

  void op98();

  void op99();

  void op100();

  void op101();

  void op102();

  void op103();

  void op104();

  void op105();

  void op106();

  void op107();

  void op108();

  void op109();

  void op110();

  void op111();

  void op112();

  void op113();

  void op114();

  void op115();

  void op116();

  void op117();

  void op118();

  void op119();

  void op120();

  void op121();

  void op122();

  void op123();

  void op124();

  void op125();

  void op126();

  void op127();

  void op128();

  void op129();

  void op130();

  void op131();

  void op132();

  void op133();

  void op134();

  void op135();

  void op136();

  void op137();

  void op138();

  void op139();

  void op140();

  void op141();

  void op142();

  void op143();

  void op144();

  void op145();

  void op146();

  void op147();

  void op148();

  void op149();

  void op150();

  void op151();

  void op152();

  void op153();

  void op154();

  void op155();

  void op156();

  void op157();

  void op158();

  void op159();

  void op160();

  void op161();

  void op162();

  void op163();

  void op164();

  void op165();

  void op166();

  void op167();

  void op168();

  void op169();

  void op170();

  void op171();

  void op172();

  void op173();

  void op174();

  void op175();

  void op176();

  void op177();

  void op178();

  void op179();

  void op180();

  void op181();

  void op182();

  void op183();

  void op184();

  void op185();

  void op186();

  void op187();

  void op188();

  void op189();

  void op190();

  void op191();

  void op192();

  void op193();

  void op194();

  void op195();

  void op196();

  void op197();

  void op198();

  void op199();

  void op200();

  void op201();

  void op202();

  void op203();

  void op204();

  void op205();

  void op206();

  void op207();

  void op208();

  void op209();

  void op210();

  void op211();

  void op212();

  void op213();

  void op214();

  void op215();

  void op216();

  void op217();

  void op218();

  void op219();

  void op220();

  void op221();

  void op222();

  void op223();

  void op224();

  void op225();

  void op226();

  void op227();

  void op228();

  void op229();

  void op230();

  void op231();

  void op232();

  void op233();

  void op234();

  void op235();

  void op236();

  void op237();

  void op238();

  void op239();

  void op240();

  void op241();

  void op242();

  void op243();

  void op244();

  void op245();

  void op246();

  void op247();

  void op248();

  void op249();

  void op250();

}
