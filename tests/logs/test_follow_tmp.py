from typing import Any
import random
from journeys.logs import trace
from journeys.logs.rows import of_rows
from journeys.evidence import follow, Cutting
from tests.logs.spark import ON_SPARK, on_spark, spark
from tests.evidence.ground import TRIP
pytestmark = ON_SPARK
def test_x(spark: Any, tmp_path) -> None:
    r=random.Random(3)
    P=["ask@web", "quote@web", "sign@web", "help@phone", "ask@phone", "quote@phone", "odd@web"]
    rows=[]
    for c in range(40):
        t=r.randrange(10**15); p=r.choice(["ana","bob","cat","eve",None])
        for _ in range(r.randrange(1,25)):
            t+=r.choice([0,5,r.randrange(10**11),3600*3*10**6,40*86400*10**6])
            m,ch=r.choice(P).split("@")
            rows.append({"customer":f"c{c}","time":t,"moment":m,"channel":ch,"persona":p,"goal":r.choice(["buy",None])})
    log=of_rows(rows); other=on_spark(log,spark)
    t1,t2=trace(log),trace(other)
    import time
    for cut in (Cutting(),Cutting(by_goal=True,by_moments=True)):
        t=time.time(); a=follow(TRIP,t1,cutting=cut); b0=time.time()-t; t=time.time(); b=follow(TRIP,t2,cutting=cut); print(b0,time.time()-t)
        assert a==b
    from journeys.evidence.customers import save_customers
    for n,tr in (("a",t1),("b",t2)):
        save_customers(TRIP,tr,tmp_path/f"{n}.csv"); save_customers(TRIP,tr,tmp_path/f"{n}.parquet")
    import pandas as pd
    assert pd.read_csv(tmp_path/"a.csv").equals(pd.read_csv(tmp_path/"b.csv"))
    print((tmp_path/"a.csv").read_text()[:200],(tmp_path/"b.csv").read_text()[:200])
