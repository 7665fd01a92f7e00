# Flags and the functions every room uses.

find_program(CCACHE ccache)
if(CCACHE)
  # Paths below the source tree count as relative, so that a second clone finds what the first built.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(recevable_flags INTERFACE)
target_compile_options(recevable_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
  -Woverloaded-virtual -Wformat=2 -Werror
  # g++ 12 sees overlapping copies in std::string operations where there are none (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_include_directories(recevable_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(RECEVABLE_SANITIZE)
  target_compile_options(recevable_flags INTERFACE
    -fsanitize=${RECEVABLE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(recevable_flags INTERFACE -fsanitize=${RECEVABLE_SANITIZE})
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# Programs and the libraries they load while running lie as they will once installed, so that
# a build tree and an installation find each other's files by the same relative path.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(RECEVABLE_MODULE_DIR ${PROJECT_BINARY_DIR}/lib/recevable)

# Links an imported library by its archive, where there is one.
function(recevable_prefer_archive target archive)
  find_library(RECEVABLE_${archive} ${archive})
  if(NOT RECEVABLE_${archive})
    return()
  endif()
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")  # of pkg-config: what it links stands in its interface
    set_target_properties(${target} PROPERTIES INTERFACE_LINK_LIBRARIES ${RECEVABLE_${archive}})
  else()
    set_target_properties(${target} PROPERTIES
      IMPORTED_LOCATION_NONE ${RECEVABLE_${archive}}
      IMPORTED_LOCATION_NOCONFIG ${RECEVABLE_${archive}}
      IMPORTED_LOCATION ${RECEVABLE_${archive}})
  endif()
endfunction()

# recevable_room(NAME SOURCES a.cc b.cc [USES other_room ...] [LIBS target ...])
# A room is one static library, recevable_NAME.
function(recevable_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_library(recevable_${name} STATIC ${ROOM_SOURCES})
  list(TRANSFORM ROOM_USES PREPEND recevable_)
  target_link_libraries(recevable_${name} PUBLIC recevable_flags ${ROOM_USES} PRIVATE ${ROOM_LIBS})
endfunction()

# recevable_module(NAME SOURCES ... USES ... LIBS ...)
# A room's heavy half, loaded only by the runs that need it: lib/recevable/NAME.so.
function(recevable_module name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_library(recevable_module_${name} MODULE ${MODULE_SOURCES})
  list(TRANSFORM MODULE_USES PREPEND recevable_)
  target_link_libraries(recevable_module_${name} PRIVATE recevable_flags ${MODULE_USES} ${MODULE_LIBS})
  set_target_properties(recevable_module_${name} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY ${RECEVABLE_MODULE_DIR}
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  install(TARGETS recevable_module_${name} LIBRARY DESTINATION lib/recevable)
  set_property(GLOBAL APPEND PROPERTY RECEVABLE_MODULES recevable_module_${name})
endfunction()

# recevable_test(NAME SOURCES ... USES rooms ... [LIBS ...])
# One test program a room, each of its cases registered in CTest.
function(recevable_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(test_${name} ${TEST_SOURCES})
  list(TRANSFORM TEST_USES PREPEND recevable_)
  target_link_libraries(test_${name} PRIVATE recevable_flags ${TEST_USES} ${TEST_LIBS}
                        Catch2::Catch2WithMain)
  target_compile_options(test_${name} PRIVATE -O0)  # a test runs once: what it costs is its compiling
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(test_${name} PRIVATE
    RECEVABLE_TESTDATA="${PROJECT_SOURCE_DIR}/testdata"
    RECEVABLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  catch_discover_tests(test_${name} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST)
endfunction()
